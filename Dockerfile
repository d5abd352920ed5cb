# Tags can be moved: name both images by digest where you build (docs/sql-server.md). The build needs Node.js for the stylesheet and the
# script.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
# Packages first: they change less often than the code, and an unchanged layer is not made again.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt ./
COPY .config .config
COPY src/SafeguardingPortal.Domain/SafeguardingPortal.Domain.csproj src/SafeguardingPortal.Domain/packages.lock.json src/SafeguardingPortal.Domain/
COPY src/SafeguardingPortal.Web/SafeguardingPortal.Web.csproj src/SafeguardingPortal.Web/packages.lock.json src/SafeguardingPortal.Web/
COPY src/SafeguardingPortal.Web/Assets/Assets.targets src/SafeguardingPortal.Web/Assets/
RUN dotnet restore src/SafeguardingPortal.Web && dotnet tool restore
COPY src/SafeguardingPortal.Web/package.json src/SafeguardingPortal.Web/package-lock.json src/SafeguardingPortal.Web/
RUN npm ci --prefix src/SafeguardingPortal.Web
COPY .editorconfig ./
COPY src src
RUN dotnet publish src/SafeguardingPortal.Web --no-restore -c Release -o /app

# No shell, no package manager, a user without rights. "extra" carries the time zones and language data without which London has no summer
# time.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=12s --start-period=20s CMD ["dotnet", "SafeguardingPortal.Web.dll", "health"]
ENTRYPOINT ["dotnet", "SafeguardingPortal.Web.dll"]
