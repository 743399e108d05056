/**
 * Tables as files people open elsewhere: CSV, XLSX, PDF, written while they are read. No business: rows and titles come from the views.
 */
package com.completebytepos.web.export;
