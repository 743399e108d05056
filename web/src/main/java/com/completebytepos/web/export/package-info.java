/** Files for spreadsheets: what leaves the house is neutralised here, whichever page sends it. No business. */
package com.completebytepos.web.export;
