package com.completebytepos.web.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The first version of the API; a breaking change opens v2 beside it. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {
}
