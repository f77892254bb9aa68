/** Lists in pages of a bounded size, each found by a key instead of an offset. */
package com.example.cornershop.platform.pagination;
