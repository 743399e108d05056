/** Tables as files people open elsewhere, written while they are read; what a spreadsheet would run is neutralised here, whichever page sends it. No business. */
package com.completebytepos.web.export;
