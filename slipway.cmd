@echo off
rem Builds the generator where that is needed, then runs it. Works from any folder; needs a JDK of 17 or later.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%generator\target\slipway.jar"
set "CLASSES=%HOME_DIR%generator\target\slipway.jsa"

if defined JAVA_HOME (
    set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
) else (
    set "JAVA_EXE=java.exe"
)
"%JAVA_EXE%" -version >nul 2>&1
if errorlevel 1 (
    echo slipway: no Java was found; install a JDK of 17 or later and set JAVA_HOME to it 1>&2
    exit /b 1
)

set "REASON="
if not exist "%JAR%" (
    set "REASON=first use; Maven and libraries are fetched where they are missing"
) else (
    powershell -NoProfile -Command "$jar = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $newer = Get-ChildItem -Recurse -File -Force (Join-Path $env:HOME_DIR 'pom.xml'), (Join-Path $env:HOME_DIR 'generator'), (Join-Path $env:HOME_DIR 'template'), (Join-Path $env:HOME_DIR 'docs\reference') | Where-Object { $_.FullName -notmatch '\\target\\' -and $_.LastWriteTimeUtc -gt $jar } | Select-Object -First 1; if ($newer) { exit 1 }"
    if errorlevel 1 set "REASON=its sources are newer than it"
)
if defined REASON (
    echo slipway: building the generator: %REASON% 1>&2
    pushd "%HOME_DIR%"
    call mvnw.cmd -B -pl generator package -Dquick 1>&2
    if errorlevel 1 (
        popd
        echo slipway: the generator could not be built; the lines above say why 1>&2
        exit /b 1
    )
    popd
    copy /b "%JAR%"+,, "%JAR%" >nul
    del /q "%CLASSES%" 2>nul
    "%JAVA_EXE%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-XX:ArchiveClassesAtExit=%CLASSES%" -jar "%JAR%" new warm-up --dry-run >nul 2>&1
)

"%JAVA_EXE%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable "-XX:SharedArchiveFile=%CLASSES%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
