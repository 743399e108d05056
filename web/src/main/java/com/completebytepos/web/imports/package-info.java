/** Price lists in and out: their pages and files. No rules. */
package com.completebytepos.web.imports;
