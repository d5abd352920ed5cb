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

    public void Dispose()
    {
        folder.Delete(recursive: true);
        output.Dispose();
        errors.Dispose();
    }
}
