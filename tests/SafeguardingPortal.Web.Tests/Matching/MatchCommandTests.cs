using System.Text;
using SafeguardingPortal.Web.Matching;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Matching;

/// <summary>The matcher on two files: what is wrong is said with row and column, and nothing is left half done.</summary>
public sealed class MatchCommandTests : IDisposable
{
    private const string Header = "Id,First name,Surname,DOB,Gender,Address,Postcode";
    private const string Ava = "1,Ava,Merrin,2020-03-14,F,\"Flat 6, 41 Tansy Road\",E5 8QJ";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("match");
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    private string Out => Path.Combine(folder.FullName, "pairs.csv");

    private string Put(string name, string text, Encoding? encoding = null)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text, encoding ?? new UTF8Encoding(false));
        return path;
    }

    private Task<int> MatchAsync(string left, string right, params string[] more) =>
        MatchCommand.RunAsync(["match", "--left", left, "--right", right, "--out", Out, .. more], output, errors, new TestClock());

    private async Task<string> RefusedAsync(string left, string? right = null, params string[] more)
    {
        Assert.Equal(1, await MatchAsync(left, right ?? Put("right.csv", $"{Header}\n{Ava}\n"), more));
        Assert.False(File.Exists(Out));
        Assert.Empty(folder.GetFiles("*.part"));
        Assert.EndsWith("Nothing was written.", errors.ToString().TrimEnd(), StringComparison.Ordinal);
        return errors.ToString().Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_with_headers_of_their_own_give_pairs_with_scores_and_reasons()
    {
        var left = Put("left.csv", $"{Header}\n7,Eva,Merin,14/3/2020,Female,41/6 Tansy Rd,\n8,Noah,Nobody,1 Jan 2019,M,,\n");
        var right = Put("right.csv", "ref;name;date of birth;sex\nx;\"Merrin, Ava\";20200314;girl\n", Encoding.UTF8);

        Assert.Equal(0, await MatchAsync(left, right));

        var lines = await File.ReadAllLinesAsync(Out);
        Assert.Equal("LeftRow,LeftId,RightRow,RightId,Outcome,Score,Reasons", lines[0]);
        Assert.StartsWith("2,7,2,x,Match,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",Close: first name: Eva and Ava are spellings of one name; Close: surname: Merin and Merrin are spelt nearly "
            + "alike; Same: date of birth 14 Mar 2020; Same: female", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
        Assert.Contains("1 pairs of 2 rows", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_can_be_named_by_hand()
    {
        var left = Put("left.csv", "who,when,what\nAva Merrin,14/3/2020,girl\n");

        Assert.Equal(
            0, await MatchAsync(left, left, "--left-name", "who", "--left-born", "When", "--right-name", "who", "--right-born", "when"));

        Assert.Equal(2, (await File.ReadAllLinesAsync(Out)).Length);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_read_when_it_is_named()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var left = Put("left.csv", $"{Header}\n1,Zoë,Nuñez,2020-03-14,F,,\n", Encoding.GetEncoding("windows-1252"));
        var right = Put("right.csv", $"{Header}\n1,Zoe,Nunez,2020-03-14,F,,\n", Encoding.GetEncoding("windows-1252"));

        Assert.Equal(0, await MatchAsync(left, right, "--encoding", "windows-1252"));

        Assert.Contains("first name Zoe", await File.ReadAllTextAsync(Out), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_encoding_names_row_and_column()
    {
        var left = Put("left.csv", $"{Header}\n{Ava}\n1,Ava,Nuñez,2020-03-14,F,,\n", Encoding.Latin1);

        Assert.Contains(
            "left.csv, row 3, column “Surname”: holds letters of another encoding", await RefusedAsync(left), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_headers_are_answered_with_those_that_are_there()
    {
        Assert.Contains("left.csv has no column that looks like a name. Its columns are: a, b.",
            await RefusedAsync(Put("left.csv", "a,b\n1,2\n")), StringComparison.Ordinal);
        Assert.Contains("left.csv has no column “Forename”. Its columns are: a, b.",
            await RefusedAsync(Put("left.csv", "a,b\n1,2\n"), null, "--left-first-name", "Forename"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "left.csv is empty")]
    [InlineData(Header + "\n1,Ava\n", "left.csv, row 2")]
    [InlineData(Header + "\n" + Ava + "\n2,Ava \"x\" y,Merrin,,,,\n", "left.csv, row 3")]
    [InlineData(
        Header + "\n1,Ava,Merrin,31/31/2020,F,,\n", "left.csv, row 2, column “DOB”: “31/31/2020” cannot be read as a date of birth")]
    public async Task A_malformed_file_names_the_row(string text, string words) =>
        Assert.Contains(words, await RefusedAsync(Put("left.csv", text)), StringComparison.Ordinal);

    [Fact]
    public async Task A_fault_far_down_leaves_what_was_there_before()
    {
        await File.WriteAllTextAsync(Out, "earlier");
        var left = Put("left.csv", $"{Header}\n{string.Concat(Enumerable.Repeat($"{Ava}\n", 300))}1,Ava,Merrin,nonsense,F,,\n");

        Assert.Equal(1, await MatchAsync(left, Put("right.csv", $"{Header}\n{Ava}\n")));

        Assert.Contains("row 302", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal("earlier", await File.ReadAllTextAsync(Out));
        Assert.Empty(folder.GetFiles("*.part"));
    }

    [Fact]
    public async Task A_lenient_run_leaves_such_dates_out()
    {
        Assert.Equal(0, await MatchAsync(
            Put("left.csv", $"{Header}\n1,Ava,Merrin,nonsense,F,41 Tansy Road,\n"), Put("right.csv", $"{Header}\n{Ava}\n"), "--lenient"));
    }

    [Fact]
    public async Task The_command_line_itself_is_answered_in_words()
    {
        Assert.Contains("There is no file", await RefusedAsync(Path.Combine(folder.FullName, "none.csv")), StringComparison.Ordinal);
        Assert.Equal(1, await MatchCommand.RunAsync(["match", "--left", "a"], output, errors, new TestClock()));
        Assert.Contains("--right is missing. Write: match --left", errors.ToString(), StringComparison.Ordinal);
        var file = Put("left.csv", $"{Header}\n{Ava}\n");
        Assert.Equal(
            1, await MatchCommand.RunAsync(["match", "--left", file, "--right", file, "--out", file], output, errors, new TestClock()));
        Assert.Contains("written over one of the files", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await MatchAsync(file, file, "--colour", "red"));
    }

    [Fact]
    public async Task A_reason_cannot_run_as_a_formula_in_a_spreadsheet()
    {
        var left = Put("left.csv", $"{Header}\n\"=1+1\",Ava,Merrin,2020-03-14,F,,\n");

        await MatchAsync(left, left);

        Assert.Contains("'=1+1", await File.ReadAllTextAsync(Out), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_score_is_a_number_below_nought_too()
    {
        await MatchAsync(Put("left.csv", "Id,Name\n7,Mohammed Khan\n"), Put("right.csv", "Id,Name\n7,Mohammed Khan\n"));

        var line = (await File.ReadAllLinesAsync(Out))[1].Split(',');
        Assert.True(decimal.Parse(line[5], System.Globalization.CultureInfo.InvariantCulture) < 0, line[5]);
        Assert.DoesNotContain('\'', line[5]);
    }

    [Theory]
    [InlineData("19890623", "1989-06-23", "23/06/1989")]
    [InlineData("18990101", "1899-01-01", "1/1/1899")]
    public async Task A_date_in_any_form_of_files_is_one_date_however_long_ago(params string[] written)
    {
        foreach (var one in written)
        {
            foreach (var other in written)
            {
                Assert.Equal(0, await MatchAsync(Put("left.csv", $"Id,Name,DOB\n1,Ava Merrin,{one}\n"),
                    Put("right.csv", $"Id,Name,DOB\n1,Ava Merrin,{other}\n")));
                Assert.Contains("Same: date of birth", await File.ReadAllTextAsync(Out), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task What_is_passed_over_is_said_and_what_is_left_out_is_counted()
    {
        var left = Put("left.csv", "Name,DOB,Shoe size,street_number,address_1\nAva Merrin,nonsense,31,14,Tansy Road\n"
            + "Noah Merrin,40/40/2020,29,,\n");

        Assert.Equal(0, await MatchAsync(left, Put("right.csv", $"{Header}\n{Ava}\n"), "--lenient"));

        var said = output.ToString().Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        Assert.Contains("left.csv has no column that looks like an id; its rows are told by their number alone.", said,
            StringComparison.Ordinal);
        Assert.Contains("left.csv: not used: Shoe size.", said, StringComparison.Ordinal);
        Assert.Contains("left.csv: the address is joined from street_number, address_1.", said, StringComparison.Ordinal);
        Assert.Contains("left.csv: 2 dates of birth could not be read and were left out, in row 2, 3.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("right.csv: not used", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_may_be_joined_of_columns_named_by_hand()
    {
        var left = Put("left.csv", "Id,Name,No,Strasse\n1,Ava Merrin,41,Tansy Road\n");

        Assert.Equal(0, await MatchAsync(
            left, Put("right.csv", "Id,Name,Address\n1,Ava Merrin,41 Tansy Road\n"), "--left-address", "No+Strasse"));

        Assert.Contains("Same: address", await File.ReadAllTextAsync(Out), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_figures_of_a_postcode_are_no_house_number()
    {
        const string Head = "Id,Name,Address,Postcode\n";

        Assert.Equal(0, await MatchAsync(
            Put("left.csv", $"{Head}1,Ava Merrin,41 Tansy Road,2134\n"), Put("right.csv", $"{Head}1,Ava Merrin,41 Tansy Road,\n")));

        Assert.Contains("Same: address", await File.ReadAllTextAsync(Out), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_against_itself_gives_every_pair_once_and_nobody_with_themselves()
    {
        var file = Put("left.csv", $"{Header}\n{Ava}\n2,Eva,Merin,14/3/2020,F,41/6 Tansy Rd,\n3,Noah,Foy,1/2/2011,M,,\n");

        Assert.Equal(0, await MatchCommand.RunAsync(["match", "--left", file, "--within", "--out", Out], output, errors, new TestClock()));

        var lines = await File.ReadAllLinesAsync(Out);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("2,1,3,2,Match,", lines[1], StringComparison.Ordinal);
        Assert.Equal(1, await MatchCommand.RunAsync(
            ["match", "--left", file, "--right", Put("right.csv", Header), "--within", "--out", Out], output, errors, new TestClock()));
    }

    [Fact]
    public async Task Help_is_said_and_nothing_is_done()
    {
        Assert.Equal(0, await MatchCommand.RunAsync(["match", "--help"], output, errors, new TestClock()));

        foreach (var option in (string[])["--left", "--right", "--within", "--one-to-one", "--lenient", "--encoding", "--out"])
            Assert.Contains(option, output.ToString(), StringComparison.Ordinal);
        Assert.Empty(errors.ToString());
    }

    /// <summary>The bench does it with five thousand.</summary>
    [Fact]
    public async Task One_to_one_nobody_is_in_two_pairs_and_replaced_values_leave_an_F1_of_98_in_a_hundred()
    {
        var (left, right) = new ReplacedValues(7).Make(1_000);

        Assert.Equal(0, await MatchAsync(
            Put("left.csv", ReplacedValues.Csv(left, day => day.ToString("yyyy-MM-dd", null))),
            Put("right.csv", ReplacedValues.Csv(right, day => day.ToString("dd/MM/yyyy", null))), "--one-to-one"));

        var pairs = await File.ReadAllTextAsync(Out);
        var rows = pairs.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(rows.Count, rows.Select(row => row[0]).Distinct().Count());
        Assert.Equal(rows.Count, rows.Select(row => row[2]).Distinct().Count());
        var f1 = ReplacedValues.F1(pairs, left, right);
        Assert.True(f1 >= 0.98, $"F1 {f1:F4}");
    }

    public void Dispose()
    {
        folder.Delete(recursive: true);
        output.Dispose();
        errors.Dispose();
    }
}
