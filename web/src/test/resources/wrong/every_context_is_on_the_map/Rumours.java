package com.completebytepos.gossip;

public class Rumours {
}
