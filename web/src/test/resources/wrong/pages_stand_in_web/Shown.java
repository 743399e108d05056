package com.completebytepos.web.selling;

import jakarta.inject.Named;

@Named
public class Shown {
}
