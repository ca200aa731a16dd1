@echo off
rem Copyright (c) 2026 The Glovebox contributors. SPDX-License-Identifier: EPL-2.0
rem Starts Glovebox: the desktop, or with a verb the command line ("glovebox help" lists the verbs).
rem   GLOVEBOX_JAVA  the java command to use (default: jre beside this script, JAVA_HOME, PATH)
rem   GLOVEBOX_OPTS  further options for the Java virtual machine
setlocal
rem the trailing dot keeps the closing quote from being escaped by the backslash
set "HOME_DIR=%~dp0."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%HOME_DIR%\jre\bin\java.exe" set "JAVA=%HOME_DIR%\jre\bin\java"
if defined GLOVEBOX_JAVA set "JAVA=%GLOVEBOX_JAVA%"
for %%j in ("%HOME_DIR%\plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%j"
set "VERB=%~1"
if "%VERB%"=="" goto desktop
if "%VERB%"=="--notebook" if "%~3"=="" goto desktop
if "%VERB%"=="--notebook" set "VERB=%~3"
if "%VERB%"=="-data" goto desktop
if "%VERB%"=="-clean" goto desktop
if "%VERB%"=="-consoleLog" goto desktop

rem a folder of this user for this build: the framework's state, and an archive of loaded classes
set /p BUILD=<"%HOME_DIR%\configuration-cli\build"
set "CACHE=%LOCALAPPDATA%\Glovebox\cli\%BUILD%"
if exist "%CACHE%\ready" goto run
if exist "%LOCALAPPDATA%\Glovebox\cli" rmdir /s /q "%LOCALAPPDATA%\Glovebox\cli"
xcopy /e /i /q /y "%HOME_DIR%\configuration-cli" "%CACHE%" >nul
type nul >"%CACHE%\ready"
:run
set "SPEED=-XX:MaxRAMPercentage=50"
for %%v in (help list show find lineage readers analyzers init) do if "%VERB%"=="%%v" set "SPEED=-XX:TieredStopAtLevel=1"
set "ARCHIVE=other"
for %%v in (help list show find lineage readers analyzers init read import analyze figure export verify demo) do if "%VERB%"=="%%v" set "ARCHIVE=%%v"
"%JAVA%" %SPEED% -Xshare:auto -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%CACHE%\%ARCHIVE%.jsa" -Xlog:disable -Xlog:all=error:stderr -Djava.awt.headless=true %GLOVEBOX_OPTS% -jar "%LAUNCHER%" -nosplash -install "%HOME_DIR%" -configuration "%CACHE%" -data "%CACHE%\workspace" %*
exit /b %ERRORLEVEL%

:desktop
"%JAVA%" -XX:MaxRAMPercentage=50 --enable-native-access=ALL-UNNAMED %GLOVEBOX_OPTS% -jar "%LAUNCHER%" -install "%HOME_DIR%" -name Glovebox %*
exit /b %ERRORLEVEL%
