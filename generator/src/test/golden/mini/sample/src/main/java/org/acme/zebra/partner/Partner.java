package org.acme.zebra.partner;

/** Another service. */
final class Partner {
}
