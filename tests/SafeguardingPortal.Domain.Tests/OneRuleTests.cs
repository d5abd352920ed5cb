using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>What a page offers, what the database is asked and what the record itself lets happen are one answer.</summary>
public class OneRuleTests
{
    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>().Where(role => role is not (Role.System or Role.Nobody))];

    [Theory]
    [MemberData(nameof(Roles))]
    public void What_a_user_may_do_to_a_record_at_hand_is_what_the_database_says(Role role)
    {
        CaseFile[] files = [Given.CaseFileOf(Given.Hackney), Given.CaseFileOf(Given.Lambeth)];
        var referral = Given.Accepted();
        CurrentUser[] users = [Given.UserIn(role), Given.UserIn(role, Given.Hackney), Given.UserIn(role, Given.Hackney, Given.Newham)];
        foreach (var user in users)
            foreach (var act in Enum.GetValues<Act>())
            {
                var changeable = CaseFile.ChangeableBy(user, act).Compile();
                Assert.All(files, file => Assert.Equal(changeable(file), user.May(act, file)));
                // Who is offered a hand-over answers it, which is the referral's own rule.
                if (act != Act.AnswerTransfer) Assert.Equal(Referral.ChangeableBy(user, act).Compile()(referral), user.May(act, referral));
            }
    }

    private static CaseTask Task(Role? queue = null) => CaseTask.Set("T-2026-000001", Given.CaseFileOf(Given.Hackney),
        new(TaskKind.Action, "Ring the school", UkTime.EndOf(new(2026, 11, 24)))
        {
            Owner = queue is null ? Given.Constable : null,
            OwnerRole = queue
        }, Given.Ds, Given.Hours(1));

    private static CaseTask Offered()
    {
        var task = Task();
        task.Offer(Given.OtherSergeant, "Leave from tomorrow", Given.Dc, Given.Hours(2));
        return task;
    }

    private static void Do(CaseTask task, TaskAct act, CurrentUser user)
    {
        switch (act)
        {
            case TaskAct.Complete: task.Complete("Seen.", user, Given.Hours(3)); break;
            case TaskAct.HandOn: task.Offer(Given.Inspector, "Leave", user, Given.Hours(3)); break;
            case TaskAct.Answer: task.AcceptOffer(user, Given.Hours(3)); break;
            case TaskAct.Withdraw: task.WithdrawOffer(user, Given.Hours(3)); break;
            case TaskAct.Take: task.Take(user, Given.Hours(3)); break;
            case TaskAct.Cancel: task.Cancel("Done elsewhere.", user, Given.Hours(3)); break;
        }
    }

    public static TheoryData<TaskAct> TaskActs => [.. Enum.GetValues<TaskAct>()];

    [Theory]
    [MemberData(nameof(TaskActs))]
    public void A_task_offers_to_each_of_its_team_exactly_what_it_lets_them_do(TaskAct act)
    {
        CurrentUser[] team = [Given.Dc, Given.Ds, Given.OtherDs, Given.Di, Given.Desk];
        Func<CaseTask>[] tasks = [() => Task(), () => Task(Role.DetectiveConstable), () => Task(Role.ReferralDesk), Offered];
        foreach (var make in tasks)
            foreach (var user in team)
            {
                var task = make();
                var offered = task.Offers(act, user);
                Assert.Equal(offered, Record.Exception(() => Do(task, act, user)) is null);
            }
    }

    [Fact]
    public void A_task_of_another_team_offers_nothing_to_whoever_is_not_of_it()
    {
        Assert.All(Enum.GetValues<TaskAct>(), act => Assert.False(Task().Offers(act, Given.LambethDs)));
        Assert.True(Task().Offers(TaskAct.Complete, Given.UserIn(Role.Commander)));
    }

    private static Dissent Dissented()
    {
        var limit = TimeLimit.InWorkingDays(DeadlineKind.DissentSergeant, 1, new(2009, 1, 1), "Chosen");
        return Dissent.Record("E-2026-000001", Given.CaseFileOf(Given.Hackney),
            new(DissentSubject.Discussion, "C-2026-000123-D1", "Ines Duarte", Casework.Discussions.Agency.ChildrensSocialCare,
                "Leaving her at home", null, "A joint visit"),
            limit, Given.Calendar, Given.Ds, Given.Hours(1));
    }

    [Fact]
    public void A_dissent_offers_its_answer_and_its_end_to_whom_it_lets_give_them()
    {
        foreach (var user in new[] { Given.Dc, Given.Ds, Given.OtherDs, Given.Di })
        {
            var dissent = Dissented();
            Assert.Equal(
                dissent.Offers(DissentAct.Answer, user),
                Record.Exception(() => dissent.Answer("We stay with it.", null, user, Given.Hours(2))) is null);

            dissent = Dissented();
            Assert.False(dissent.Offers(DissentAct.Resolve, user));
            dissent.Answer("We stay with it.", null, Given.OtherDs, Given.Hours(2));
            Assert.Equal(
                dissent.Offers(DissentAct.Resolve, user),
                Record.Exception(() => dissent.Resolve("Agreed.", user, Given.Hours(3))) is null);
        }
        Assert.False(Dissented().Offers(DissentAct.Answer, Given.LambethDs));
    }
}
