/**
 * Where the shop trades: its branches and how the business calls itself on paper.
 * Not: the drawer of money (selling), nor who works there (identity).
 * Front desk: BranchRegister, BusinessCard, CounterRules, Workstations. Fires BranchClosing, to which others may object. May call identity, tenancy, audit.
 */
package com.completebytepos.branches;
