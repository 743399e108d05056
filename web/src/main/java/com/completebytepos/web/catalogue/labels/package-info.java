/** Labels for shelves and goods: as A4 sheets, for label printers, for receipt printers, and for tills. */
package com.completebytepos.web.catalogue.labels;
