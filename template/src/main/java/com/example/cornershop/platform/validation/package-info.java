/** What comes in is what the contract says, or is refused with 400. */
package com.example.cornershop.platform.validation;
