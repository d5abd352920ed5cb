namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>A referral's page and the acts on it.</summary>
public readonly record struct ReferralLinks(string Address)
{
    public string Accept => $"{Address}/accept";
    public string ProposeNoFurtherAction => $"{Address}/propose-no-further-action";
    public string DecideNoFurtherAction => $"{Address}/decide-no-further-action";
    public string SignOff => $"{Address}/sign-off";
    public string ExplainBreach => $"{Address}/breach-reason";
    public string AcknowledgeBreach => $"{Address}/acknowledge-breach";
    public string Rating => $"{Address}/mash/rating";
    public string HubResearch => $"{Address}/mash/research";
    public string Reallocate => $"{Address}/handovers/reallocate";
    public string Transfer => $"{Address}/handovers/transfer";
    public string AnswerTransfer => $"{Address}/handovers/answer";
    public string WithdrawTransfer => $"{Address}/handovers/withdraw";
    public string RecordSeen => $"{Address}/seen";
    public string WithdrawSeen(Guid sighting) => $"{Address}/seen/{sighting}/withdraw";
    public string AddSomebody => $"{Address}/people/add";
    public string Correct(string field) => $"{Address}/correct/{field}";
    public string Correct(string field, string person) => $"{Address}/correct/{field}/{person}";
    public string Close => $"{Address}/handovers/close";

    public override string ToString() => Address;

    public static implicit operator string(ReferralLinks links) => links.Address;
}
