/** Orders: placed by a caller, seen by nobody else, and moved from state to state by guarded steps. */
package com.example.cornershop.orders;
