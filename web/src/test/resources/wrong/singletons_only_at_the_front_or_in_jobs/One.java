package com.completebytepos.selling.client;

import jakarta.ejb.Singleton;

@Singleton
public class One {
}
