/** Who calls: one type for the whole service, from a verified bearer token. */
package com.example.cornershop.platform.caller;
