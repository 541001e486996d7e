@echo off
rem Starts Belæg. In a checkout it builds the program on first use; in an installed folder it only starts it.
setlocal EnableExtensions DisableDelayedExpansion
rem Texts here are UTF-8. The window gets its own code page back at the end.
set "FORMER="
for /f "tokens=2 delims=:." %%C in ('chcp') do set "FORMER=%%C"
chcp 65001 >nul 2>nul
set "CODE=1"

rem The folder may lie on a network share (\\server\share): it is used by its own name and needs no drive letter.
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "SPARK_LOCAL_IP=127.0.0.1"

rem --- Java -----------------------------------------------------------------
rem JAVA_HOME is sometimes set with quotes around it.
set "JAVA="
set "GIVEN="
if defined JAVA_HOME set "GIVEN=%JAVA_HOME:"=%"
if defined GIVEN if exist "%GIVEN%\bin\java.exe" set "JAVA=%GIVEN%\bin\java.exe"
if not defined JAVA if exist "%HOME_DIR%\jre\bin\java.exe" set "JAVA=%HOME_DIR%\jre\bin\java.exe"
if not defined JAVA for %%I in (java.exe) do if not "%%~$PATH:I"=="" set "JAVA=%%~$PATH:I"
if not defined JAVA (
  echo Belæg kræver Java 17 eller nyere, og der er ingen Java på maskinen.>&2
  echo Bed it-afdelingen installere Java 17 eller nyere ^(for eksempel Temurin^), eller lægge det i mappen jre ved siden af belaeg.cmd.>&2
  goto done
)

rem --- the program ----------------------------------------------------------
set "JAR="
set "CACHE="
if exist "%HOME_DIR%\belaeg.jar" goto installed
call :find_built
if defined JAR (call :warn_old) else call :build
if not defined JAR goto done
goto found

:installed
set "JAR=%HOME_DIR%\belaeg.jar"
if defined LOCALAPPDATA set "CACHE=%LOCALAPPDATA%\belaeg"

:found
if defined CACHE if not exist "%CACHE%\" mkdir "%CACHE%" >nul 2>nul
if defined CACHE if not exist "%CACHE%\" set "CACHE="
set "BELAEG_CACHE=%CACHE%"

rem --- which Java -----------------------------------------------------------
set "VERSION=0"
set "ABOUT=%TEMP%\belaeg-%RANDOM%%RANDOM%.txt"
"%JAVA%" -XshowSettings:properties -version >"%ABOUT%" 2>&1
for /f "usebackq tokens=2 delims==" %%V in (`findstr /c:"java.specification.version =" "%ABOUT%"`) do set "VERSION=%%V"
del "%ABOUT%" >nul 2>nul
set "VERSION=%VERSION: =%"
for /f "tokens=1 delims=." %%V in ("%VERSION%") do set "VERSION=%%V"
if %VERSION% LSS 17 (
  echo Belæg kræver Java 17 eller nyere. Den Java, der blev fundet, er ældre: "%JAVA%">&2
  echo Bed it-afdelingen installere Java 17 eller nyere, eller sæt JAVA_HOME til den.>&2
  goto done
)

rem --- flags ----------------------------------------------------------------
rem Arguments are looked at one by one, since a name may have brackets or signs in it; %* stays whole.
set "COMMAND=%~1"
set "LARGE="
:scan
if "%~1"=="" goto scanned
if "%~1"=="--stor" set "LARGE=yes"
shift
goto scan
:scanned
set "COMMON=-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true -XX:MetaspaceSize=256m -Xshare:auto -Xlog:disable -Xlog:all=error:stderr"
if %VERSION% GEQ 24 set "COMMON=%COMMON% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
set "FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms400m -Xmn220m -Xmx1g -XX:ReservedCodeCacheSize=96m -XX:-UseCodeCacheFlushing"
rem The desk stays, and is light; the commands it starts get what they get otherwise.
set "LIGHT=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms48m -Xmx1g -XX:ReservedCodeCacheSize=96m -XX:-UseCodeCacheFlushing -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -Dbelaeg.kommandoer=-Xms400m,-Xmn220m"
if "%COMMAND%"=="bord" set "FLAGS=%LIGHT%"
if "%COMMAND%"=="desk" set "FLAGS=%LIGHT%"
rem What follows a round stays, so what is called often is worth compiling well.
if "%COMMAND%"=="watch" set "FLAGS=-XX:+UseSerialGC -Xms400m -Xmx1500m"
if "%COMMAND%"=="følg" set "FLAGS=-XX:+UseSerialGC -Xms400m -Xmx1500m"
rem What is new is kept small, so that the memory taken follows what is held; only what is called very often is worth compiling well.
if defined LARGE set "FLAGS=-XX:+UseParallelGC -XX:MaxRAMPercentage=60 -XX:MaxNewSize=600m -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"

rem Classes are kept ready to use between starts, in an archive that the first whole run makes. It holds for one Java and one
rem program in one place, so it is named after these: what is changed, copied or moved gets its own.
if not defined CACHE goto plain
for %%F in ("%JAVA%") do set "KNOWN=%%~zF-%%~tF"
for %%F in ("%JAR%") do set "KNOWN=%KNOWN%-%%~zF-%%~tF-%%~dpF"
set "KNOWN=%KNOWN::=%"
set "KNOWN=%KNOWN:\=-%"
set "KNOWN=%KNOWN:/=-%"
set "ARCHIVE=%CACHE%\klasser-%VERSION%-%KNOWN%.jsa"
if exist "%ARCHIVE%" goto ready
if not "%COMMAND%"=="run" goto plain
if defined LARGE goto plain

rem It is made aside and takes its place whole, so runs at the same time never meet half of one. Only a run that came to its
rem end has met all classes.
set "FRESH=%ARCHIVE%.%RANDOM%"
"%JAVA%" %COMMON% %FLAGS% "-XX:ArchiveClassesAtExit=%FRESH%" -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
if "%CODE%"=="0" if exist "%FRESH%" move /y "%FRESH%" "%ARCHIVE%" >nul 2>nul
if "%CODE%"=="3" if exist "%FRESH%" move /y "%FRESH%" "%ARCHIVE%" >nul 2>nul
if exist "%FRESH%" del "%FRESH%" >nul 2>nul
goto done

:ready
"%JAVA%" %COMMON% %FLAGS% "-XX:SharedArchiveFile=%ARCHIVE%" -jar "%JAR%" %*
goto ended

:plain
"%JAVA%" %COMMON% %FLAGS% -jar "%JAR%" %*

:ended
set "CODE=%ERRORLEVEL%"

:done
if defined FORMER chcp %FORMER% >nul 2>nul
exit /b %CODE%

:find_built
set "CACHE=%HOME_DIR%\pipelines\target\start"
if not exist "%HOME_DIR%\pipelines\target\lib\" exit /b 0
for %%F in ("%HOME_DIR%\pipelines\target\belaeg-*.jar") do set "JAR=%%~fF"
exit /b 0

:warn_old
rem Only in a checkout, and where PowerShell may run; a warning is no reason to stop.
if not exist "%HOME_DIR%\.git" exit /b 0
set "BELAEG_JAR=%JAR%"
powershell -NoProfile -NonInteractive -Command "$built = (Get-Item -LiteralPath $env:BELAEG_JAR).LastWriteTimeUtc; $sources = 'pom.xml', 'pipelines\pom.xml', 'pipelines\src\main', 'schemas' | ForEach-Object { Join-Path $env:HOME_DIR $_ }; if (Get-ChildItem -LiteralPath $sources -Recurse -File | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1) { exit 9 }" >nul 2>nul
if "%ERRORLEVEL%"=="9" echo Bemærk: kilderne er nyere end det byggede program. Byg igen med: mvn package>&2
exit /b 0

:build
where mvn >nul 2>nul || (
  echo Programmet er ikke bygget endnu, og der er ingen Maven på maskinen. Installér Maven 3.8 eller nyere, og prøv igen.>&2
  exit /b 1
)
echo Bygger Belæg første gang. Det tager et par minutter.>&2
rem Maven needs a current folder; pushd lends a network folder a drive letter for as long.
pushd "%HOME_DIR%" || exit /b 1
call mvn -B -q -Dstyle.color=never -DskipTests -Dassembly.skipAssembly package >&2
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
  echo Programmet kunne ikke bygges. Se ovenfor, hvad der gik galt.>&2
  exit /b 1
)
call :find_built
if not defined JAR echo Programmet blev ikke fundet efter bygningen.>&2
exit /b 0
