/** Operations that are on their way out: they say so, and who still calls them is known. */
package com.example.cornershop.platform.deprecation;
