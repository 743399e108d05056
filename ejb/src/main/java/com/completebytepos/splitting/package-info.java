/**
 * Goods that came to one branch and were meant for several: how much of a receipt goes where, each branch by a transfer of its own.
 * Not: what came and what it cost (purchasing), how goods go from branch to branch (stock).
 * Front desk: ReceiptSplits. May call branches, stock, purchasing. ADR 0142.
 */
package com.completebytepos.splitting;
