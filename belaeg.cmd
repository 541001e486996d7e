@echo off
rem Starts Belæg. In a checkout it builds the program on first use; in an installed folder it only starts it.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul 2>nul

rem A network folder (\\server\share) is given a drive letter while the program runs.
pushd "%~dp0" || (
  echo Mappen, Belaeg ligger i, kan ikke aabnes: "%~dp0"
  exit /b 1
)
set "HOME_DIR=%CD%"
popd
set "SPARK_LOCAL_IP=127.0.0.1"

rem --- Java -----------------------------------------------------------------
set "JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA if exist "%HOME_DIR%\jre\bin\java.exe" set "JAVA=%HOME_DIR%\jre\bin\java.exe"
if not defined JAVA for %%I in (java.exe) do if not "%%~$PATH:I"=="" set "JAVA=%%~$PATH:I"
if not defined JAVA (
  echo Belæg kræver Java 17 eller nyere, og der er ingen Java på maskinen.
  echo Bed it-afdelingen installere Java 17 eller nyere ^(for eksempel Temurin^), eller lægge det i mappen jre ved siden af belaeg.cmd.
  exit /b 1
)

rem --- the program ----------------------------------------------------------
set "JAR="
if exist "%HOME_DIR%\belaeg.jar" (
  set "JAR=%HOME_DIR%\belaeg.jar"
  set "CACHE=%LOCALAPPDATA%\belaeg"
) else (
  call :find_built
)
if not defined JAR (
  where mvn >nul 2>nul || (
    echo Programmet er ikke bygget endnu, og der er ingen Maven på maskinen. Installér Maven 3.8 eller nyere, og prøv igen.
    exit /b 1
  )
  echo Bygger Belæg første gang. Det tager et par minutter.
  pushd "%HOME_DIR%"
  call mvn -B -q -DskipTests -Dassembly.skipAssembly package
  if errorlevel 1 (
    popd
    echo Programmet kunne ikke bygges. Se ovenfor, hvad der gik galt.
    exit /b 1
  )
  popd
  call :find_built
)
if not defined JAR (
  echo Programmet blev ikke fundet efter bygningen.
  exit /b 1
)
if not exist "%CACHE%" mkdir "%CACHE%" >nul 2>nul

rem --- which Java -----------------------------------------------------------
set "VERSION=0"
for /f "tokens=2 delims==" %%V in ('""%JAVA%" -XshowSettings:properties -version 2>&1 | findstr /c:"java.specification.version =""') do set "VERSION=%%V"
set "VERSION=%VERSION: =%"
for /f "tokens=1 delims=." %%V in ("%VERSION%") do set "VERSION=%%V"
if %VERSION% LSS 17 (
  echo Belæg kræver Java 17 eller nyere. Den Java, der blev fundet, er ældre: "%JAVA%"
  echo Bed it-afdelingen installere Java 17 eller nyere, eller sæt JAVA_HOME til den.
  exit /b 1
)

rem --- flags ----------------------------------------------------------------
set "COMMON=-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true"
if %VERSION% GEQ 24 set "COMMON=%COMMON% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
set "SMALL=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms128m -Xmx1g -Xshare:auto -Xlog:disable -Xlog:all=error:stderr"
set "ARCHIVE=%CACHE%\klasser-%VERSION%.jsa"

for %%A in (%*) do if /i "%%~A"=="--stor" goto large
for %%A in (%*) do if /i "%%~A"=="--rows" goto large

rem An archive of an older program is not used: its name holds the program's time and size.
for %%F in ("%JAR%") do set "ARCHIVE=%CACHE%\klasser-%VERSION%-%%~zF.jsa"
if exist "%ARCHIVE%" (
  "%JAVA%" %COMMON% %SMALL% "-XX:SharedArchiveFile=%ARCHIVE%" -jar "%JAR%" %*
  exit /b %ERRORLEVEL%
)
if /i "%~1"=="run" (
  "%JAVA%" %COMMON% %SMALL% "-XX:ArchiveClassesAtExit=%ARCHIVE%" -jar "%JAR%" %*
  exit /b %ERRORLEVEL%
)
"%JAVA%" %COMMON% %SMALL% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:large
"%JAVA%" %COMMON% -XX:+UseParallelGC -XX:MaxRAMPercentage=60 -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:find_built
set "CACHE=%HOME_DIR%\pipelines\target\start"
if not exist "%HOME_DIR%\pipelines\target\lib" exit /b 0
for %%F in ("%HOME_DIR%\pipelines\target\belaeg-*.jar") do set "JAR=%%~fF"
exit /b 0
