using EcosystemSim.Cli.Serving;

namespace EcosystemSim.Cli.Tests.Serving;

public sealed class ServeOptionTests
{
    [Theory]
    [InlineData("redis://localhost", "localhost:6379")]
    [InlineData("redis://10.0.0.1:7000/2", "10.0.0.1:7000,defaultDatabase=2")]
    [InlineData("redis://me:p%40ss@host", "host:6379,user=me,password=p@ss")]
    [InlineData("redis://:pass@host", "host:6379,password=pass")]
    [InlineData("rediss://host:1", "host:1,ssl=true")]
    public void AnAddressOfRedis_IsReadAsPeopleWriteIt(string url, string client) => Assert.Equal(client, RedisUrl.ToClient(url));

    [Theory]
    [InlineData("localhost:6379")]
    [InlineData("http://localhost")]
    [InlineData("redis://host/x")]
    [InlineData("redis://host?ssl=false")]
    [InlineData("redis://:a%2Cssl=false@host")]
    public void WhatIsNone_IsRefused(string url) => Assert.Throws<UserErrorException>(() => RedisUrl.ToClient(url));

    [Fact]
    public void AToken_IsTheTextOfItsFile_WithoutTheLastNewline()
    {
        using var shell = new Shell();
        shell.Write("token.txt", "0123456789abcdef\n");
        Assert.Equal("0123456789abcdef", AccessToken.Find(shell.Context, "token.txt"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcde")]
    [InlineData("0123456789 abcdef")]
    [InlineData("0123456789abcdef\n0123456789abcdef")]
    [InlineData("0123456789abcdefü")]
    public void ATokenThatIsNoGood_IsRefused(string text)
    {
        using var shell = new Shell();
        shell.Write("token.txt", text);
        Assert.Throws<UserErrorException>(() => AccessToken.Find(shell.Context, "token.txt"));
    }
}
