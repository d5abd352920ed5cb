namespace SafeguardingPortal.Domain.Tests.Matching;

/// <summary>A child as recorded, and the ordinary forms in which somebody else says or writes the name.</summary>
public sealed record ChildAsSaid(string Name, DateOnly Born, params string[] Forms)
{
    public static IReadOnlyList<ChildAsSaid> All { get; } =
    [
        new("Tolu Okafor-Jones", new(2015, 2, 3), "Tolu Okafor", "Tolu Jones", "Okafor Jones, Tolu", "Tolu Okafor Jones",
            "Tolulope Jones-Okafor"),
        new("Amina Yusuf Hassan", new(2018, 7, 21), "Hassan Amina Yusuf", "Amina Yusuf", "Amina Hassan", "Aamina Yusuf Hasan",
            "Yusuf Hassan Amina"),
        new("Nguyen Van Minh", new(2012, 11, 30), "Minh Nguyen", "Van Minh Nguyen", "Nguyen Minh", "Minh Van Nguyen"),
        new("Ahmed bin Khalid al-Farsi", new(2016, 4, 9), "Ahmed Khalid", "Ahmed al Farsi", "Ahmad ibn Khalid Farsi", "Ahmed Alfarsi",
            "أحمد الفارسي"),
        new("Nur binti Razak", new(2019, 9, 14), "Nur Razak", "Noor bint Razak", "Razak, Nur"),
        new("Md. Rahim Uddin", new(2013, 1, 19), "Rahim Uddin", "Mohammed Rahim Uddin", "Mohd Rahim", "Rahim Udin Md"),
        new("Thomas Hale Jr", new(2014, 5, 6), "Tom Hale", "Thomas Hale", "Hale, Thomas Jr.", "Tommy Hale Junior"),
        new("Harry Lane", new(2017, 8, 2), "Harry Lane", "Lane Harry", "Harold Lane", "Lane, Harry"),
        new("Grace Park Hill", new(2011, 3, 27), "Grace Park Hill", "Grace Hill", "Grace Park", "Hill Grace"),
        new("Callum Haddon", new(2016, 10, 11), "Callum Hadd0n", "Ca11um Haddon", "Calum Hadon", "Callum Haddon2"),
        new("Sinéad O'Brien", new(2020, 6, 18), "Sinead O Brien", "Sinead OBrien", "Sinéad O’Brien", "O Brien Sinead", "Sinead O´Brien"),
        new("Sofia Griffiths", new(2018, 12, 1), "Soﬁa Griﬃths", "Ｓｏｆｉａ Ｇｒｉｆｆｉｔｈｓ", "Sophia Griffith", "SOFIA GRIFFITHS"),
        new("محمد خان", new(2015, 5, 23), "Mohammed Khan", "Muhammad Khan", "محمد خان", "Md Khan"),
        new("李小龙", new(2013, 8, 8), "Li Xiaolong", "Xiaolong Li", "Xiao Long Li", "李小龍", "Li Xiaolong 李小龙"),
        new("דוד כהן", new(2012, 2, 17), "David Cohen", "Dovid Cohen", "דוד כהן", "Cohen, David"),
        new("Katarzyna Kowalska", new(2017, 4, 25), "Kasia Kowalska", "Kasia Kowalski", "Kowalska Katarzyna", "Kate Kowalska"),
        new("Oluwadamilola Adeyemi", new(2019, 1, 5), "Dami Adeyemi", "Damilola Adeyemi", "Lola Adeyemi", "Adeyemi, Dami"),
        new("Abdirahman Warsame Jama", new(2016, 9, 9), "Abdi Warsame", "Abdirahman Jama", "Cabdiraxmaan Warsame Jaamac",
            "Abdi Rahman Warsame", "Warsame, Abdirahman")
    ];

    /// <summary>Of every form, with whom it means.</summary>
    public static IEnumerable<(ChildAsSaid Child, string Said)> Said => All.SelectMany(child => child.Forms.Select(form => (child, form)));
}
