// Loaded into each child of the conductor. When the conductor is killed hard its end of the channel closes, and
// the child ends in order instead of holding the port. The channel alone keeps no process alive.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
// The data folder has to be open for walking through (PostgreSQL may run as nobody); what we put there has not.
process.umask(0o077);
