/** The one service that this one calls, as an example of a downstream: put yours in its place. */
package com.example.cornershop.partner;
