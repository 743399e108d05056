/**
 * Who is it, and what may they do in this shop: people, roles, passwords, PINs, API tokens.
 * Not: workstations (branches), the platform's own staff (console).
 * Front desk: SignOn, UserAccounts, UserCredentials, OwnAccount, PasswordReset, ApiTokens, Role. May call tenancy, work, audit.
 */
package com.completebytepos.identity;
