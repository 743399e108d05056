package com.completebytepos.payments;

import java.net.http.HttpClient;

public class Caller {
    final HttpClient http = HttpClient.newHttpClient();
}
