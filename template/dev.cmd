@echo off
rem Starts the service for development, with a database and whatever else it needs: see dev.
cd /d "%~dp0"
mvnw.cmd -q test-compile exec:java@dev -Dexec.args="%*"
