/** Doors to the books KRA keeps beside our sales: stock, purchases and imports, fiscal days, the VAT return. */
package com.completebytepos.web.taxbooks;
