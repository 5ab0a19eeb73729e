; Not built here: written for Inno Setup 6.3 or newer on Windows 10 or newer, and not yet tried.
;
; What is needed, on Windows, in the folder of the source:
;   1. Python 3.12, uv, Inno Setup 6.3+
;   2. uv sync --frozen --no-dev --group package
;   3. build.json in this folder's root, as packaging/source.py writes it:
;        {"version": "0.1.0", "commit": "…", "date": "2026-11-24", "changed": false}
;   4. uv run --no-sync pyinstaller --noconfirm packaging\windows\potrika-windows.spec
;   5. iscc /DVersion=0.1.0 packaging\windows\potrika.iss      -> dist\potrika-0.1.0-setup.exe
;   6. signtool sign with a certificate of the project, else SmartScreen warns readers
;
; Data stays in %LOCALAPPDATA%\potrika when the program is removed; the last page says so.
#ifndef Version
  #define Version "0.1.0"
#endif
#define Id "io.github.potrika.Potrika"

[Setup]
AppId={#Id}
AppName=পত্রিকা (Potrika)
AppVersion={#Version}
AppPublisher=The Potrika developers
DefaultDirName={autopf}\Potrika
; No administrator is needed: it goes to the user's own programs.
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
OutputDir=..\..\dist
OutputBaseFilename=potrika-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
SetupIconFile=..\..\build\potrika.ico
UninstallDisplayIcon={app}\potrika.exe
DisableProgramGroupPage=yes
ChangesAssociations=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Files]
Source: "..\..\dist\potrika\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; An older version's modules must not be found by a newer one.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\পত্রিকা (Potrika)"; Filename: "{app}\potrika.exe"; AppUserModelID: "{#Id}"

[Registry]
Root: HKA; Subkey: "Software\Classes\{#Id}.opml"; ValueType: string; ValueData: "OPML"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Id}.opml\shell\open\command"; ValueType: string; ValueData: """{app}\potrika.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.opml\OpenWithProgids"; ValueType: string; ValueName: "{#Id}.opml"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\feed"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""; Flags: uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\feed\shell\open\command"; ValueType: string; ValueData: """{app}\potrika.exe"" ""%1"""; Flags: uninsdeletekey

[Run]
Filename: "{app}\potrika.exe"; Description: "পত্রিকা খুলুন"; Flags: nowait postinstall skipifsilent

[Code]
procedure CurUninstallStepChanged(Step: TUninstallStep);
begin
  if (Step = usDone) and not UninstallSilent then
    MsgBox('Newspapers, articles and marks stay in ' + ExpandConstant('{localappdata}\potrika'),
      mbInformation, MB_OK);
end;
