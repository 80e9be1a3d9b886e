/** What a private CUPS is told: its own folders, its own socket, no network, no questions. */
export const filesConf = (root: string): string => `
ServerRoot ${root}/etc
ServerBin ${root}/bin
StateDir ${root}/run
CacheDir ${root}/cache
RequestRoot ${root}/spool
TempDir ${root}/spool/tmp
AccessLog ${root}/log/access
ErrorLog ${root}/log/error
PageLog ${root}/log/page
`

export const cupsdConf = (root: string): string => `
Listen ${root}/cups.sock
Browsing Off
WebInterface No
DefaultAuthType None
LogLevel info
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
`

/**
 * A printer's back end that writes down what it is given: the job's number, title, copies and options, and the document.
 * The list of devices is asked for without arguments.
 */
export const BACK_END = `#!/bin/sh
if [ $# -eq 0 ]; then echo 'direct record "Recorder" "Recorder"'; exit 0; fi
out="\${DEVICE_URI#record:}"
if [ -n "$6" ]; then cat "$6" > "$out/$1.pdf"; else cat > "$out/$1.pdf"; fi
printf '%s\\n' "$PRINTER" "$3" "$4" "$5" > "$out/$1.part"
mv "$out/$1.part" "$out/$1.job"
`

/** A printer that takes PDF as it is, on paper of any size, from two trays. */
export const PRINTER_MODEL = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "RECORDER.PPD"
*Manufacturer: "Recorder"
*Product: "(Recorder)"
*ModelName: "Recorder"
*ShortNickName: "Recorder"
*NickName: "Recorder"
*PSVersion: "(3010) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: ""
*PageSize A5/A5: ""
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*PageRegion A5/A5: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*ImageableArea A5/A5: "0 0 420 595"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension A5/A5: "420 595"
*VariablePaperSize: True
*MaxMediaWidth: "1200"
*MaxMediaHeight: "14400"
*HWMargins: 0 0 0 0
*CustomPageSize True: ""
*ParamCustomPageSize Width: 1 points 28 1200
*ParamCustomPageSize Height: 2 points 28 14400
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 3
*OpenUI *InputSlot/Paper Source: PickOne
*DefaultInputSlot: Auto
*InputSlot Auto/Auto: ""
*InputSlot Rear/Rear tray: ""
*CloseUI: *InputSlot
`
