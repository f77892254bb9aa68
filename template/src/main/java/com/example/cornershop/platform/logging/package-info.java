/** Logs that a machine reads: one JSON object a line, each with the id of the request that it belongs to. */
package com.example.cornershop.platform.logging;
