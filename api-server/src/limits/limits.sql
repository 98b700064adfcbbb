/* @name deleteExpiredLimits */
delete from rate_limits where expire <= extract(epoch from now()) * 1000;
