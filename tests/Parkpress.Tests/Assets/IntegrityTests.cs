using Parkpress.Assets;

namespace Parkpress.Tests.Assets;

public sealed class IntegrityTests
{
    [Fact]
    public void The_value_is_that_of_the_specification() =>
        Assert.Equal(
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO",
            Integrity.Sha384("alert('Hello, world.');"u8));
}
