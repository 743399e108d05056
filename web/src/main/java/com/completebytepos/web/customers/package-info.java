/** Doors to customers: the list, the record, groups, lists in and out; the API for tills and programs. */
package com.completebytepos.web.customers;
