/** Pages of what came to one branch and goes on to several. */
package com.completebytepos.web.splitting;
