namespace SafeguardingPortal.Domain.Casework.People;

/// <summary>A child's gender as it is asked; unborn is one of the answers, as it is in the census of children in need (8750).</summary>
public enum ChildGender { Female, Male, Unborn, NotKnown }

public static class ChildGenders
{
    public static Sex OnRecord(this ChildGender gender) => gender switch
    {
        ChildGender.Female => Sex.Female,
        ChildGender.Male => Sex.Male,
        _ => Sex.NotKnown
    };
}
