using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;

namespace SafeguardingPortal.Web.Matching;

/// <summary>One line of a file of people. The header is row 1.</summary>
public sealed record FileRow(int Number, string Id, PersonDescription Description);

/// <summary>A file of people with a header, read line by line. Whatever is wrong is said with its row and column.</summary>
public sealed partial class PeopleFile : IDisposable
{
    private const char NotOfThisEncoding = '\uFFFD';

    /// <summary>How headers are written, without spaces and signs.</summary>
    private static readonly Dictionary<PersonColumn, string[]> Usual = new()
    {
        [PersonColumn.Id] = ["ID", "RECORDID", "PERSONID", "REFERENCE", "REF", "KEY", "RECID"],
        [PersonColumn.Name] = ["NAME", "FULLNAME", "PERSONNAME"],
        [PersonColumn.FirstName] = ["FIRSTNAME", "FORENAME", "GIVENNAME", "GIVEN", "FIRST", "FNAME"],
        [PersonColumn.MiddleName] = ["MIDDLENAME", "MIDDLENAMES", "MIDDLE", "SECONDNAME"],
        [PersonColumn.LastName] = ["LASTNAME", "SURNAME", "FAMILYNAME", "FAMILY", "LAST", "LNAME"],
        [PersonColumn.Born] = ["DATEOFBIRTH", "DOB", "BIRTHDATE", "BORN", "BIRTH"],
        [PersonColumn.Sex] = ["SEX", "GENDER"],
        [PersonColumn.Address] = ["ADDRESS", "ADDRESS1", "ADDRESSLINE1", "STREET", "HOMEADDRESS"],
        [PersonColumn.Postcode] = ["POSTCODE", "POSTALCODE", "ZIP"],
        [PersonColumn.Nhs] = ["NHSNUMBER", "NHSNO", "NHS"],
        [PersonColumn.Upn] = ["UPN"],
        [PersonColumn.Pnc] = ["PNC", "PNCID"],
        [PersonColumn.Cro] = ["CRO", "CRONUMBER"]
    };

    private static readonly (PersonColumn Column, string Kind)[] Numbers =
        [(PersonColumn.Nhs, "NHS number"), (PersonColumn.Upn, "UPN"), (PersonColumn.Pnc, "PNC ID"), (PersonColumn.Cro, "CRO number")];

    private readonly string path;
    private readonly bool isLenient;
    private readonly DateOnly today;
    private readonly StreamReader text;
    private readonly CsvReader csv;
    private readonly string[] headers;
    private readonly Dictionary<PersonColumn, int> columns = [];

    private PeopleFile(string path, IReadOnlyDictionary<PersonColumn, string> given, MatchOptions options, DateOnly today)
    {
        (this.path, isLenient, this.today) = (path, options.IsLenient, today);
        text = new(path, options.Encoding, detectEncodingFromByteOrderMarks: true);
        csv = CsvReader.Create(text, new CsvReaderOptions { MalformedData = CsvMalformedDataHandling.Throw });
        headers = ReadHeader();
        foreach (var column in Enum.GetValues<PersonColumn>())
        {
            var at = given.TryGetValue(column, out var named)
                ? Array.FindIndex(headers, header => string.Equals(header.Trim(), named, StringComparison.OrdinalIgnoreCase))
                : Array.FindIndex(
                    headers, header => Usual[column].Contains(Letters.Plain(header).Replace(" ", "", StringComparison.Ordinal)));
            if (at < 0 && named is not null)
                throw new MatchProblem($"{path} has no column “{named}”. Its columns are: {string.Join(", ", headers)}.");
            if (at >= 0) columns[column] = at;
        }
        if (!columns.ContainsKey(PersonColumn.Name) && !columns.ContainsKey(PersonColumn.LastName)
            && !columns.ContainsKey(PersonColumn.FirstName))
            throw new MatchProblem($"{path} has no column that looks like a name. Its columns are: {string.Join(", ", headers)}. Say which "
                + $"it is, as in --left-first-name \"{headers[0]}\".");
    }

    public static PeopleFile Open(string path, IReadOnlyDictionary<PersonColumn, string> given, MatchOptions options, DateOnly today) =>
        new(path, given, options, today);

    public IEnumerable<FileRow> Rows()
    {
        while (Next())
        {
            var number = Row;
            if (csv.FieldCount != headers.Length)
                throw new MatchProblem($"{path}, row {number}: {csv.FieldCount} columns, where the header has {headers.Length}.");
            for (var at = 0; at < headers.Length; at++)
                if (csv.GetString(at).Contains(NotOfThisEncoding, StringComparison.Ordinal)) throw NotRead(number, at,
                    "holds letters of another encoding. Save the file as UTF-8, or say which it is, as in --encoding windows-1252");
            yield return new(number, Value(PersonColumn.Id) ?? "", Describe(number));
        }
    }

    public void Dispose()
    {
        csv.Dispose();
        text.Dispose();
    }

    /// <summary>The row of the file: the header is row 1.</summary>
    private int Row => (int)csv.RowNumber + 1;

    private string[] ReadHeader()
    {
        string[] header;
        try
        {
            csv.ReadHeader();
            header = [.. csv.Headers];
        }
        catch (CsvFormatException)
        {
            throw new MatchProblem($"{path}, row 1: a quotation mark stands where none can.");
        }
        if (header.Length == 0 || header.All(string.IsNullOrWhiteSpace))
            throw new MatchProblem($"{path} is empty. The first row has to say what is in the columns.");
        if (Array.FindIndex(header, each => each.Contains(NotOfThisEncoding, StringComparison.Ordinal)
            || each.Contains('\0', StringComparison.Ordinal)) is var odd and >= 0)
            throw new MatchProblem($"{path}, row 1, column {odd + 1} holds letters of another encoding. Save the file as UTF-8, or say "
                + "which it is, as in --encoding windows-1252.");
        return header;
    }

    private bool Next()
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException wrong)
        {
            throw new MatchProblem($"{path}, row {wrong.RecordNumber}: a quotation mark stands where none can, or the row has another "
                + "number of columns. Put a value with quotation marks or commas in quotation marks and double those inside it.");
        }
    }

    private PersonDescription Describe(int number)
    {
        var name = Value(PersonColumn.Name) ?? string.Join(' ',
            ((string?[])[Value(PersonColumn.FirstName), Value(PersonColumn.MiddleName), Value(PersonColumn.LastName)]).OfType<string>());
        var address = string.Join(", ", ((string?[])[Value(PersonColumn.Address), Value(PersonColumn.Postcode)]).OfType<string>());
        return new()
        {
            Names = name.Length == 0 ? [] : [name],
            Births = ReadBirth(number) is { } birth ? [birth] : [],
            Sex = ReadSex(),
            Addresses = address.Length == 0 ? [] : [address],
            Numbers = [.. Numbers.Select(each => Value(each.Column) is { } value
                ? new KnownNumber(each.Kind, value.Replace(" ", "", StringComparison.Ordinal)) : null).OfType<KnownNumber>()]
        };
    }

    private Birth? ReadBirth(int number)
    {
        if (Value(PersonColumn.Born) is not { } typed) return null;
        var text = TimeOfDay().Replace(typed, "");
        var birth = Birth.Read(text, today, out var problem);
        return problem is null || isLenient ? birth : throw NotRead(number, columns[PersonColumn.Born],
            $"“{typed}” cannot be read as a date of birth. Put it right, leave it empty, or say --lenient to leave such dates out");
    }

    private Sex ReadSex() => Value(PersonColumn.Sex)?.ToUpperInvariant() switch
    {
        "F" or "FEMALE" or "GIRL" or "WOMAN" or "2" => Sex.Female,
        "M" or "MALE" or "BOY" or "MAN" or "1" => Sex.Male,
        _ => Sex.NotKnown
    };

    private string? Value(PersonColumn column) =>
        columns.TryGetValue(column, out var at) && TypedText.Line(csv.GetString(at)).Trim() is { Length: > 0 } value ? value : null;

    private MatchProblem NotRead(int row, int at, string words) => new($"{path}, row {row}, column “{headers[at]}”: {words}.");

    [GeneratedRegex("[ T]00:00(:00)?(\\.0+)?Z?$")]
    private static partial Regex TimeOfDay();
}
