@echo off
rem Opens the desk in the browser. A round that is dropped on this file opens in it.
call "%~dp0belaeg.cmd" bord %*
if errorlevel 1 pause
