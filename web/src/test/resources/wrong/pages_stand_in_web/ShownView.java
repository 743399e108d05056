package com.completebytepos.selling;

import jakarta.inject.Named;

@Named
public class ShownView {
}
