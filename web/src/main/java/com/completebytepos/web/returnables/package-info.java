/** Pages of returnables, of the deposits on them and of what is kept, and files of both. No rules. */
package com.completebytepos.web.returnables;
