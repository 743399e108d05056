package com.completebytepos.accounts;

/** By which way a reminder goes. */
public enum ReminderChannel { MAIL, SMS }
