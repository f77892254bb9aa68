/** A caller who was disabled, or whose tokens were revoked, is refused before the tokens expire. */
package com.example.cornershop.platform.account;
