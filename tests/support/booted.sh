#!/bin/sh
# Boots the folder $1: mounts, processes and groups are its own, programs and network are ours; $2 is its /opt/uncramp.
# What it was is gone once systemd has ended.
set -e
cd "$1"
groups=sys/fs/cgroup
if [ "$3" != inside ]; then
  mount -t cgroup2 cgroup2 $groups
  mkdir "$groups/uncramp-$$"
  echo $$ >"$groups/uncramp-$$/cgroup.procs"
  status=0
  unshare --cgroup --fork --ipc --kill-child --mount --pid --uts "$0" "$1" "$2" inside || status=$?
  echo $$ >$groups/cgroup.procs
  # Who was killed may not be gone yet.
  while grep -q "populated 1" "$groups/uncramp-$$/cgroup.events"; do sleep 0.02; done
  find "$groups/uncramp-$$" -depth -type d -exec rmdir {} +
  exit $status
fi
umount $groups
mount --bind . .
cd "$1"
mount --bind /usr usr
mount --options remount,bind,ro usr
mount --bind "$2" opt/uncramp
mount --bind uncramp opt/uncramp/bin/uncramp
mount -t proc proc proc
# Settings of the kernel are everybody's.
mount --bind proc/sys proc/sys
mount --options remount,bind,ro proc/sys
mount -t sysfs --options ro sysfs sys
mount -t cgroup2 cgroup2 $groups
mount -t tmpfs --options mode=755 tmpfs run
mount -t tmpfs --options mode=755 tmpfs dev
for device in null zero full random urandom tty; do
  touch dev/$device
  mount --bind /dev/$device dev/$device
done
mkdir dev/pts dev/shm
mount -t devpts --options newinstance devpts dev/pts
ln -s pts/ptmx dev/ptmx
mount -t tmpfs tmpfs dev/shm
pivot_root . old
umount --lazy old
exec env -i container=other PATH=/usr/sbin:/usr/bin /usr/lib/systemd/systemd
