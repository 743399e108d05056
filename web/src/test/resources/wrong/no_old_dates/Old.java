package com.completebytepos.selling;

public class Old {
    java.util.Date soldAt;
}
