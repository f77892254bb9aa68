/** Items: the API under /v1/items, and how they are stored. */
package org.acme.zebra.items;
