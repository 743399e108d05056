/** The page where people choose what they are written to about. No rules. */
package com.completebytepos.web.alerts;
